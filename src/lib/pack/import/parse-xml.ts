import { Parser } from 'htmlparser2';

/** Tables in tables in text boxes are not as deep. */
const deepest = 200;

/** What a reader of XML is told: tags with their attributes, and text. */
export interface XmlParts {
	open: (name: string, attributes: Readonly<Record<string, string>>) => void;
	close: (name: string) => void;
	text: (words: string) => void;
}

/** Reads XML from its first tag to its last; null when it is broken or nested beyond measure. */
export function parseXml<T>(xml: string, read: (parts: XmlParts) => T): T | null {
	const nothing = (): void => undefined;
	const parts: XmlParts = { open: nothing, close: nothing, text: nothing };
	const result = read(parts);
	let depth = 0;
	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				if (++depth > deepest) throw new RangeError('too deep');
				parts.open(name, attributes);
			},
			onclosetag: (name, isImplied) => {
				// The parser closes what nobody closed; a tag that closes itself ends in “/>”.
				if (isImplied && xml.charAt(parser.endIndex - 1) !== '/') throw new SyntaxError('not closed');
				depth--;
				parts.close(name);
			},
			ontext: (words) => parts.text(words)
		},
		{ xmlMode: true }
	);
	try {
		parser.end(xml);
	} catch {
		return null;
	}
	return result;
}
