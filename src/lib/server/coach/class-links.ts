import { resolve } from '$app/paths';
import { shownJoinCode } from '#lib/classroom/join-code.ts';
import { qrCode } from '#lib/server/qr-code.ts';

/** How students get in: the code in two halves, the address to type, and the QR code of the link with the code. */
export function joinLink(origin: string, code: string) {
	const link = origin + resolve('/(live)/join/[code]', { code });
	return {
		code: shownJoinCode(code),
		address: (origin + resolve('/(live)/join')).replace(/^https?:\/\//, ''),
		qr: qrCode(link)
	};
}

/** The link that lets whoever has it in: a coach's or a student's own. */
export function entryLink(origin: string, classId: string, token: string): string {
	return origin + resolve('/(live)/classes/[class]/enter/[token]', { class: classId, token });
}
