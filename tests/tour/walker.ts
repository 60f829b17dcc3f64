import type { TourEvent } from '#lib/tour/tour-machine.ts';
import type { TourScript } from '#lib/tour/script.ts';

interface Page {
	readonly step: string;
	answer: string | null;
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
		const written = this.script.steps.find((step) => step.id === this.here.step);
		if (written === undefined) return null;
		let to: string | undefined;
		if (written.ask) {
			to = written.ask.choices.find((choice) => choice.id === this.here.answer)?.to;
		} else {
			const said: Record<string, string | null> = {};
			for (const page of this.pages.slice(0, this.finger + 1)) said[`-${page.step}`] = page.answer;
			for (const way of written.next) {
				const holds = Object.entries(way.when).every(([step, choice]) => said[`-${step}`] === choice);
				if (to === undefined && holds) to = way.to;
			}
		}
		return this.script.steps.some((step) => step.id === to) ? (to ?? null) : null;
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
			case 'choice.made': {
				const ask = this.script.steps.find((step) => step.id === this.here.step)?.ask;
				if (!ask?.choices.some((choice) => choice.id === event.choice)) break;
				if (this.here.answer !== event.choice) this.pages = this.pages.slice(0, this.finger + 1);
				this.here.answer = event.choice;
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
				? 'choosing'
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
