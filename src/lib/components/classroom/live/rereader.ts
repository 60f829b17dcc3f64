/** What is read again: the loads that depend on these topics, or all that depend on the class. */
type Reread = (topics: ReadonlySet<string> | 'all') => Promise<void>;

/** Milliseconds in which several hints become one reading. */
const together = 100;

/** Collects hints and reads again, one reading at a time: a hint that comes while one runs is read after it. */
export class Rereader {
	readonly #read: Reread;
	#wanted: Set<string> | 'all' = new Set();
	#running: Promise<void> | null = null;

	constructor(read: Reread) {
		this.#read = read;
	}

	/** A topic of the class changed; `all`: anything may have. Settles when it has been read. */
	want(topic: string | 'all'): Promise<void> {
		if (topic === 'all') this.#wanted = 'all';
		else if (this.#wanted !== 'all') this.#wanted.add(topic);
		return (this.#running ??= this.#run());
	}

	async #run(): Promise<void> {
		try {
			while (this.#wanted === 'all' || this.#wanted.size > 0) {
				await new Promise((resolve) => setTimeout(resolve, together));
				const wanted = this.#wanted;
				this.#wanted = new Set();
				await this.#read(wanted);
			}
		} catch {
			// The page stays as it is; it is read again with the next hint, or when the class is reached again.
		} finally {
			this.#running = null;
		}
	}
}
