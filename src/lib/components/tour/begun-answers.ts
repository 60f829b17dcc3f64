import { isRecord } from '#lib/tour/answer.ts';
import type { KeptText } from '#lib/components/ui/kept-text.ts';

/** What was begun to be written on a tour and is not given yet, so that a reload does not lose it. */
export class BegunAnswers {
	readonly #kept: KeptText;

	constructor(kept: KeptText) {
		this.#kept = kept;
	}

	/** As it was kept, in whatever shape that may be by now; null for nothing. */
	of(step: string): unknown {
		const all = this.#all();
		return Object.hasOwn(all, step) ? all[step] : null;
	}

	/** Keeps what was begun on a step; null: nothing any more. */
	keep(step: string, begun: object | null): void {
		const { [step]: _before, ...others } = this.#all();
		this.#kept.write(JSON.stringify(begun === null ? others : { ...others, [step]: begun }));
	}

	/** Forgets what was begun on any step. */
	forget(): void {
		this.#kept.forget();
	}

	#all(): Readonly<Record<string, unknown>> {
		try {
			const all: unknown = JSON.parse(this.#kept.read() ?? '{}');
			return isRecord(all) ? all : {};
		} catch {
			return {};
		}
	}
}
