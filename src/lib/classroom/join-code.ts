/**
 * The code a class is joined with: six characters that are not mistaken for each other on a far projector or when read
 * aloud. No vowels, so no words; of each pair of look-alikes one at most.
 */

/** Every character a code may have. */
export const joinCodeAlphabet = '23456789CDFHJKMNPRTVWXY';

/** How many characters a code has: 23⁶, about 148 million codes. */
export const joinCodeLength = 6;

/** What is typed for a character it looks like; `0 O Q 1 I L A E` look like none, or like more than one. */
const lookAlikes: Readonly<Record<string, string>> = { Z: '2', S: '5', G: '6', B: '8', U: 'V' };

/**
 * The code that was typed, whatever its case, spaces and dashes; null when it cannot be one. Full-width characters of
 * an East Asian keyboard count as the plain ones.
 */
export function readJoinCode(typed: string): string | null {
	if (typed.length > 100) return null;
	const plain = typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Pd}._·]/gu, '');
	const code = [...plain].map((character) => lookAlikes[character] ?? character).join('');
	if (code.length !== joinCodeLength) return null;
	return [...code].every((character) => joinCodeAlphabet.includes(character)) ? code : null;
}

/**
 * A code from random bytes, at least 16 of them: read as one number they make every code equally likely, to one part
 * in 10³⁰. RangeError when there are fewer.
 */
export function joinCodeFrom(randomBytes: Uint8Array): string {
	if (randomBytes.length < 16) throw new RangeError('A join code needs at least 16 random bytes');
	const base = BigInt(joinCodeAlphabet.length);
	let number = randomBytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
	let code = '';
	for (let place = 0; place < joinCodeLength; place++) {
		code += joinCodeAlphabet[Number(number % base)]!;
		number /= base;
	}
	return code;
}

/** As it is shown: in two halves, easier to read out. */
export function shownJoinCode(code: string): string {
	return `${code.slice(0, joinCodeLength / 2)} ${code.slice(joinCodeLength / 2)}`;
}
