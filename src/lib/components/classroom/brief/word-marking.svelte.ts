import type { Span } from '#lib/source/model.ts';
import { wordPlaces } from '#lib/classroom/word-places.ts';

/** Choosing a stretch of words: where the reader is, and where the stretch begins; by keys, finger or mouse alike. */
export class WordMarking {
	readonly #line: () => string;
	readonly #onchosen: (span: Span) => void;
	readonly words = $derived.by(() => wordPlaces(this.#line()));
	/** The word the reader is at. */
	at = $state(0);
	/** The word the stretch begins with; null while none does. */
	from = $state<number | null>(null);

	constructor(line: () => string, onchosen: (span: Span) => void) {
		this.#line = line;
		this.#onchosen = onchosen;
	}

	/** The first and the last word of the stretch so far. */
	get range(): readonly [first: number, last: number] | null {
		return this.from === null ? null : [Math.min(this.from, this.at), Math.max(this.from, this.at)];
	}

	/** Moves to a word, if there is one; `extend` begins a stretch where the reader was. */
	go(to: number, extend = false): void {
		if (extend) this.from ??= this.at;
		this.at = Math.max(0, Math.min(this.words.length - 1, to));
	}

	/** Begins a stretch at the word, or ends the one begun and hands it on. */
	choose(index: number = this.at): void {
		this.at = index;
		if (this.from === null) this.from = index;
		else this.finish();
	}

	/** Hands the stretch on. */
	finish(): void {
		const [first, last] = this.range ?? [this.at, this.at];
		const [start, end] = [this.words[first]?.start, this.words[last]?.end];
		this.from = null;
		if (start !== undefined && end !== undefined) this.#onchosen({ start, end });
	}

	/** Lets the stretch go; false when there was none. */
	cancel(): boolean {
		const had = this.from !== null;
		this.from = null;
		return had;
	}
}
