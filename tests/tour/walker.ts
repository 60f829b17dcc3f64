import type { TourEvent } from '#lib/tour/tour-machine.ts';
import type { Answer } from '#lib/tour/answer.ts';
import type { TourScript } from '#lib/tour/script.ts';
import { comesTo, fits } from './answer-rules.ts';

interface Page {
	readonly step: string;
	answer: Answer | null;
}

/**
 * The oracle: a tour as an array of pages with a finger on one of them, written from the rules in words and sharing
 * nothing with the machine.
 */
export class Walker {
	pages: Page[];
	finger = 0;
	readonly script: TourScript;

	constructor(script: TourScript) {
		this.script = script;
		this.pages = [{ step: script.start, answer: null }];
	}

	get here(): Page {
		const page = this.pages[this.finger];
		if (page === undefined) throw new Error('the finger left the book');
		return page;
	}

	/** The step the page leads to, by the rules of the format; null when none. */
	follows(): string | null {
		return this.followsFrom(this.finger);
	}

	followsFrom(at: number): string | null {
		const page = this.pages[at];
		const written = this.written(page?.step);
		if (page === undefined || written === undefined || (written.ask && page.answer === null)) return null;
		let to: string | undefined;
		if (written.ask?.kind === 'choice') {
			to = written.ask.choices.find((choice) => choice.id === page.answer)?.to ?? undefined;
		}
		const said = new Map<string, string>();
		for (const { step, answer } of this.pages.slice(0, at + 1)) {
			const ask = this.written(step)?.ask;
			if (ask && answer !== null) said.set(step, comesTo(ask, answer));
		}
		for (const way of written.next) {
			const holds = Object.entries(way.when).every(([step, outcome]) => said.get(step) === outcome);
			if (to === undefined && holds) to = way.to;
		}
		return this.script.steps.some((step) => step.id === to) ? (to ?? null) : null;
	}

	written(id: string | undefined) {
		return this.script.steps.find((step) => step.id === id);
	}

	do(event: TourEvent): void {
		switch (event.type) {
			case 'step.back':
				if (this.finger > 0) this.finger -= 1;
				break;
			case 'step.next': {
				const to = this.follows();
				if (to === null) break;
				const earlier = this.pages.slice(0, this.finger + 1).findIndex((page) => page.step === to);
				if (earlier !== -1) {
					this.pages = [...this.pages.slice(0, earlier), { step: to, answer: null }];
					this.finger = earlier;
				} else {
					if (this.pages[this.finger + 1]?.step !== to) {
						this.pages = [...this.pages.slice(0, this.finger + 1), { step: to, answer: null }];
					}
					this.finger += 1;
				}
				break;
			}
			case 'answer.given': {
				const ask = this.written(this.here.step)?.ask;
				if (!ask || !fits(ask, event.answer)) break;
				this.here.answer = event.answer;
				let still = this.finger;
				while (still + 1 < this.pages.length && this.followsFrom(still) === this.pages[still + 1]?.step)
					still += 1;
				this.pages = this.pages.slice(0, still + 1);
				break;
			}
			case 'step.opened': {
				const index = this.pages.findIndex((page) => page.step === event.step);
				if (index !== -1) this.finger = index;
				else if (this.script.steps.some((step) => step.id === event.step)) this.begin(event.step);
				break;
			}
			case 'tour.restarted':
				this.begin(this.script.start);
				break;
			case 'progress.restored':
				throw new Error('the oracle has no memory to restore');
		}
	}

	begin(step: string): void {
		this.pages = [{ step, answer: null }];
		this.finger = 0;
	}

	/** What the machine should be in: its state, where it stands, and the answers. */
	seen() {
		const written = this.script.steps.find((step) => step.id === this.here.step);
		const state = written?.ask
			? this.here.answer === null
				? 'answering'
				: 'answered'
			: written?.next.length === 0
				? 'finished'
				: 'reading';
		return {
			state,
			trail: this.pages.map((page) => page.step),
			at: this.finger,
			answers: this.pages.flatMap((page) => (page.answer === null ? [] : [[page.step, page.answer]])).sort()
		};
	}
}
