import { wordChunks, type WordChunks } from '#lib/layout/word-chunks.ts';
import type { Forest } from '#lib/layout/forest.ts';
import { WordTable, type MapNode, type MapWords, type WordChunk } from './map-words.ts';

/** Fetches one piece of the words. */
export type AskForWords = (chunk: number) => Promise<WordChunk>;

/** Milliseconds to wait before a piece that failed is asked for again; after the last, readers are told. */
const patience = [800, 3000];
/** Pieces asked for at the same time: those that are waited for, and those that only may be wanted. */
const atOnce = { wanted: 4, idle: 1 } as const;

/** The words of a map: those that came with the page, and the rest piece by piece, what is looked at first. */
export class ArrivingWords implements MapWords {
	readonly #table: WordTable;
	readonly #chunks: WordChunks | null;
	readonly #ask: AskForWords;
	/** By piece, once it was asked for. */
	readonly #asked: (Promise<void> | undefined)[] = [];
	/** Pieces to ask for next. */
	#wanted: readonly number[] = [];
	#underWay = 0;
	/** How many pieces have arrived; reading a word depends on it. */
	arrived = $state(0);
	/** Pieces that could not be fetched; they are asked for again when `retry` is called or something wants them. */
	failed = $state(0);
	/** How many pieces there are; 0 where all words came with the page. */
	readonly total: number;

	constructor(known: readonly MapNode[], forest: Forest, ask: AskForWords) {
		this.#table = new WordTable(forest.parent.length, known);
		this.#chunks = known.length < forest.parent.length ? wordChunks(forest) : null;
		this.#ask = ask;
		this.total = this.#chunks?.nodes.length ?? 0;
	}

	get complete(): boolean {
		return this.arrived === this.total;
	}

	idOf(number: number): string {
		return this.#now.idOf(number);
	}

	numberOf(id: string): number {
		return this.#now.numberOf(id);
	}

	titleOf(number: number): string {
		return this.#now.titleOf(number);
	}

	textOf(number: number): string {
		return this.#now.textOf(number);
	}

	has(number: number): boolean {
		return this.#now.has(number);
	}

	/** The table, so that whoever reads it hears of what arrives. */
	get #now(): WordTable {
		return this.arrived >= 0 ? this.#table : this.#table;
	}

	/** Fetches the words of these nodes before others. */
	want(numbers: Iterable<number>): void {
		if (!this.#chunks) return;
		for (const number of numbers) {
			const chunk = this.#chunks.chunkOf[number];
			if (chunk === undefined || this.#asked[chunk] || this.#wanted.includes(chunk)) continue;
			this.#wanted = [...this.#wanted, chunk];
		}
		this.#next();
	}

	/** Resolves when the words of a node are there; rejects when they cannot be fetched. */
	async ensure(number: number): Promise<void> {
		const chunk = this.#chunks?.chunkOf[number];
		if (chunk !== undefined) await this.#fetch(chunk);
	}

	/** Fetches all that is missing, one piece after the other while nothing else is to be done. */
	fetchRest(): void {
		const next = () => {
			const chunk = this.#firstMissing();
			if (chunk < 0) return;
			if (this.#underWay >= atOnce.wanted) setTimeout(next, 100);
			else
				void this.#fetch(chunk).then(
					() => whenIdle(next),
					() => {}
				);
		};
		for (let at = 0; at < atOnce.idle; at++) whenIdle(next);
	}

	/** Tries again what failed. */
	retry(): void {
		this.failed = 0;
		this.fetchRest();
	}

	#firstMissing(): number {
		for (let chunk = 0; chunk < this.total; chunk++) if (!this.#asked[chunk]) return chunk;
		return -1;
	}

	#next(): void {
		for (const chunk of this.#wanted) {
			if (this.#underWay >= atOnce.wanted) return;
			this.#fetch(chunk).catch(() => {});
		}
	}

	#fetch(chunk: number): Promise<void> {
		const known = this.#asked[chunk];
		if (known) return known;
		this.#wanted = this.#wanted.filter((other) => other !== chunk);
		this.#underWay++;
		const fetched = this.#patiently(chunk)
			.then((words) => this.#take(chunk, words))
			.catch((reason: unknown) => {
				this.#asked[chunk] = undefined;
				this.failed++;
				throw reason;
			})
			.finally(() => {
				this.#underWay--;
				this.#next();
			});
		this.#asked[chunk] = fetched;
		return fetched;
	}

	async #patiently(chunk: number): Promise<WordChunk> {
		for (const wait of patience) {
			try {
				return await this.#ask(chunk);
			} catch {
				await new Promise((resolve) => setTimeout(resolve, wait));
			}
		}
		return this.#ask(chunk);
	}

	#take(chunk: number, { ids, titles, texts }: WordChunk): void {
		const numbers = this.#chunks?.nodes[chunk] ?? [];
		if (ids.length !== numbers.length) throw new RangeError(`Words ${chunk} do not belong to this map.`);
		numbers.forEach((number, at) =>
			this.#table.set({ number, id: ids[at] ?? '', title: titles[at] ?? '', text: texts[at] ?? '' })
		);
		this.arrived++;
	}
}

function whenIdle(run: () => void): void {
	// Safari has no requestIdleCallback.
	if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1000 });
	else setTimeout(run, 50);
}
