import { resolve } from '$app/paths';
import { shownJoinCode } from '#lib/classroom/join-code.ts';
import { qrCode } from '#lib/server/qr-code.ts';

/** A page of this site as others reach it; `resolve` answers relative to the address that was asked for. */
function whole(url: URL, path: string): string {
	return new URL(path, url).href;
}

/** How students get in: the code in two halves, the address to type, and the QR code of the link with the code. */
export function joinLink(url: URL, code: string) {
	return {
		code: shownJoinCode(code),
		address: whole(url, resolve('/(live)/join')).replace(/^https?:\/\//, ''),
		qr: qrCode(whole(url, resolve('/(live)/join/[code]', { code })))
	};
}

/** The link that lets whoever has it in: a coach's or a student's own. */
export function entryLink(url: URL, classId: string, token: string): string {
	return whole(url, resolve('/(live)/classes/[class]/enter/[token]', { class: classId, token }));
}
