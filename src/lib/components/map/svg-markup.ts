/** SVG as text, well-formed whatever words go into it. */

type Value = string | number | null | undefined;

/** What XML has no way to write: most control characters, and halves of surrogate pairs. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Any text as it stands in an element or an attribute; what XML cannot hold becomes “\ufffd”. */
export function escapeMarkup(text: string): string {
	return text.replace(unwritable, '\ufffd').replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** To a tenth: finer than anyone sees at the size a map is made for. */
export function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

/** An element with its content, which is markup already; attributes that are null or undefined are left out. */
export function element(
	name: string,
	attributes: Readonly<Record<string, Value>>,
	...content: string[]
): string {
	const written = Object.entries(attributes)
		.map(([key, value]) => (value === null || value === undefined ? '' : ` ${key}="${attribute(value)}"`))
		.join('');
	const inside = content.join('');
	return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

function attribute(value: string | number): string {
	return typeof value === 'number' ? String(tenth(value)) : escapeMarkup(value);
}
