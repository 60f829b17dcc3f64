import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** A secret for a link or a cookie: 128 random bits, base64url. */
export function newToken(): string {
	return randomBytes(16).toString('base64url');
}

/** What is kept of a token; null for what cannot be one. The token is random, so a plain hash cannot be turned back. */
export function hashToken(token: string): string | null {
	return /^[\w-]{22}$/.test(token) ? createHash('sha256').update(token).digest('hex') : null;
}

/** Four words of a list of 2,048 are 44 bits: far beyond what the limits on guessing let through. */
const phraseWords = 4;

/**
 * Words that nobody should be handed beside their name in a lesson; the list is made for another purpose. All others
 * can be told apart by their first four letters.
 */
const unfit = new Set(
	(
		'abuse addict alcohol army assault bomb cannon cigar crime cruel damage danger death destroy dumb fat fatal fire ' +
		'genius ghost gun hurt idiot kidnap kiss knife loan naive naked nasty obscure panic pill pistol poverty prison ' +
		'rebel rifle shoot sick slave slim stupid suffer thief toilet tragic ugly vicious victim wage war weapon wife witch wrong'
	).split(' ')
);
const words = wordlist.filter((word) => !unfit.has(word));
const byBeginning = new Map(words.map((word) => [word.slice(0, 4), word]));

/** A phrase to come back with: four everyday words with spaces. */
export function newPhrase(): string {
	return Array.from({ length: phraseWords }, () => words[randomInt(words.length)]).join(' ');
}

/**
 * The phrase that was typed as it was told: case, dashes, commas and what follows the fourth letter of a word do not
 * matter. Null when it cannot be one.
 */
export function readPhrase(typed: string): string | null {
	if (typed.length > 200) return null;
	const parts = typed
		.normalize('NFKC')
		.toLowerCase()
		.split(/[^a-z]+/)
		.filter(Boolean);
	const found = parts.map((part) => byBeginning.get(part.slice(0, 4)));
	return found.length === phraseWords && found.every(Boolean) ? found.join(' ') : null;
}

/** Costs a guess about ten milliseconds and 4 MB. */
const cost = { N: 4096, r: 8, p: 1 };

function derive(phrase: string, salt: string): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		scrypt(phrase, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
	});
}

/** What is kept of a phrase. The seat's id is the salt. */
export async function hashPhrase(phrase: string, seatId: string): Promise<string> {
	return (await derive(phrase, seatId)).toString('base64url');
}

/** Whether a phrase is the seat's. As slow for a seat that does not exist (null), so that nothing is told by time. */
export async function phraseFits(
	phrase: string,
	seat: { readonly id: string; readonly hash: string } | null
): Promise<boolean> {
	const key = await derive(phrase, seat?.id ?? 'nobody');
	const kept = Buffer.from(seat?.hash ?? '', 'base64url');
	return kept.length === key.length && timingSafeEqual(kept, key);
}
