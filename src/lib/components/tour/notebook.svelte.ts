import {
	emptyNotebook,
	isWritten,
	noteOn,
	readNotebook,
	saveNotebook,
	withNote,
	withPassageTurned,
	type Notebook
} from '#lib/tour/notebook.ts';
import type { TourRoute } from '#lib/tour/ways.ts';
import type { KeptText } from '#lib/components/ui/kept-text.ts';

/** The notebook of one tour as a page shows it; every stroke of the pen is kept at once. */
export class TourNotebook {
	#now = $state.raw<Notebook>(emptyNotebook);
	/** Whether what is written is there on the next visit too. */
	lasting = $state(true);
	readonly #route: TourRoute;
	readonly #kept: KeptText;

	/** Stays empty, on the server too, until `open`. */
	constructor(route: TourRoute, kept: KeptText) {
		this.#route = route;
		this.#kept = kept;
	}

	/** What stands in it; reactive. */
	get now(): Notebook {
		return this.#now;
	}

	/** Reads what this browser keeps, and again whenever another tab has written; what it gives back ends that. */
	open(): () => void {
		const read = () => (this.#now = readNotebook(this.#kept.read(), this.#route));
		read();
		window.addEventListener('storage', read);
		return () => window.removeEventListener('storage', read);
	}

	noteOn(step: string): string {
		return noteOn(this.#now, step);
	}

	write(step: string, note: string): void {
		this.#keep(withNote(this.#now, step, note));
	}

	holds(passage: string): boolean {
		return this.#now.passages.includes(passage);
	}

	/** Puts a passage aside, or back. */
	turn(passage: string): void {
		this.#keep(withPassageTurned(this.#now, passage));
	}

	#keep(notebook: Notebook): void {
		this.#now = notebook;
		if (isWritten(notebook)) this.lasting = this.#kept.write(saveNotebook(notebook));
		else this.#kept.forget();
	}
}
