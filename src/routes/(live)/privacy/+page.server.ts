import type { PageServerLoad } from './$types.js';

/** Who runs the server is said where it runs. */
export const prerender = false;

const longest = 200;

function told(value: string | undefined): string | null {
	return value?.trim().slice(0, longest) || null;
}

/** A contact as a link where it is an address of mail or web; null where it is neither. */
function linkOf(contact: string | null): string | null {
	if (contact === null) return null;
	if (/^https?:\/\/\S+$/.test(contact)) return contact;
	return /^[^\s@:/?]+@[^\s@:/?]+$/.test(contact) ? `mailto:${contact}` : null;
}

export const load: PageServerLoad = () => {
	const contact = told(process.env.CONTACT);
	return { operator: told(process.env.OPERATOR), contact, contactHref: linkOf(contact) };
};
