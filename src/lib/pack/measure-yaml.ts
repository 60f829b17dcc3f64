import type { CST } from 'yaml';

/** Our files are at most seven levels deep. */
const deepest = 24;
/** A source with 2,000 passages has some 25,000 keys and values. */
const mostValues = 60_000;

/** Where a YAML text becomes more than any file of a pack needs, and in what way. */
export interface TooMuch {
	readonly code: 'yaml-too-deep' | 'file-too-large' | 'yaml-syntax';
	readonly offset: number;
	readonly message: string;
}

/**
 * What is too much in the tokens of a YAML text; null when nothing is. Walked without recursion, for the depth is the
 * attack, and before anything is made of them, for so is the number.
 */
export function measureYaml(tokens: readonly CST.Token[]): TooMuch | null {
	const documents = tokens.filter(({ type }) => type === 'document');
	const [, second] = documents;
	if (second) {
		return {
			code: 'yaml-syntax',
			offset: second.offset,
			message: 'The file holds more than one YAML document.'
		};
	}
	const waiting = documents.map((token): { readonly token: CST.Token; readonly depth: number } => ({
		token,
		depth: 0
	}));
	let values = 0;
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { token, depth } = next;
		if (depth > deepest) {
			const message = `The data is nested more than ${deepest} levels deep.`;
			return { code: 'yaml-too-deep', offset: token.offset, message };
		}
		if (++values > mostValues) {
			const message = `The file holds more than ${mostValues} keys and values.`;
			return { code: 'file-too-large', offset: token.offset, message };
		}
		if (token.type === 'document' && token.value) waiting.push({ token: token.value, depth });
		if (!('items' in token)) continue;
		for (const { key, value } of token.items) {
			if (key) waiting.push({ token: key, depth: depth + 1 });
			if (value) waiting.push({ token: value, depth: depth + 1 });
		}
	}
	return null;
}
