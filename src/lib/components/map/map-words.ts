/** The words of the nodes, which in a large debate arrive after its numbers. */

/** The words of a node and its place in the debate's list of nodes; the sentence may follow later and is empty till then. */
export interface MapNode {
	readonly number: number;
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

/** The words of one piece of a large debate; the order is that of `wordChunks`. */
export interface WordChunk {
	readonly ids: readonly string[];
	readonly titles: readonly string[];
	readonly texts: readonly string[];
}

/** Words by node number. What has not arrived has a stand-in for its id and its title, and an empty text. */
export interface MapWords {
	/** The id of a node; `#` and its number until it is known; empty for a number there is none of. */
	idOf(number: number): string;
	/** The node of an id or of its stand-in; -1 for what names no node, or none that is known yet. */
	numberOf(id: string): number;
	titleOf(number: number): string;
	textOf(number: number): string;
	has(number: number): boolean;
}

/** Stands for a title that has not arrived. */
export const unknownTitle = '…';

/** Words that grow: `set` adds those of a node. */
export class WordTable implements MapWords {
	readonly #ids: (string | undefined)[];
	readonly #titles: string[] = [];
	readonly #texts: string[] = [];
	readonly #numbers = new Map<string, number>();

	constructor(count: number, known: readonly MapNode[] = []) {
		this.#ids = Array.from({ length: count });
		for (const node of known) this.set(node);
	}

	set({ number, id, title, text }: MapNode): void {
		this.#ids[number] = id;
		this.#titles[number] = title;
		this.#texts[number] = text;
		this.#numbers.set(id, number);
	}

	idOf(number: number): string {
		return this.#ids[number] ?? (number >= 0 && number < this.#ids.length ? `#${number}` : '');
	}

	numberOf(id: string): number {
		const number = id.startsWith('#') ? Number(id.slice(1)) : this.#numbers.get(id);
		return number !== undefined && number < this.#ids.length ? number : -1;
	}

	titleOf(number: number): string {
		return this.#titles[number] ?? unknownTitle;
	}

	textOf(number: number): string {
		return this.#texts[number] ?? '';
	}

	has(number: number): boolean {
		return this.#ids[number] !== undefined;
	}
}
