import { pushState, replaceState } from '$app/navigation';
import { resolve } from '$app/paths';
import type { ResolvedPathname } from '$app/types';
import { classOfVisit } from './class-of-visit.ts';

/**
 * Keeps the open step in the address (`?step=id`), so that it can be reloaded and shared, and the browser's Back goes
 * to the step before. Every new step is an entry of the history; a step back is the browser's own where it can be.
 */
export class StepAddress {
	readonly #at: { readonly debate: string; readonly tour: string };
	/** The class the tour is walked in stays in the address. */
	readonly #within: string;
	/** Steps of the history entries before this one, as far as this page made them. */
	#behind: string[] = [];

	constructor(debate: string, tour: string) {
		this.#at = { debate, tour };
		const within = classOfVisit();
		this.#within = within === null ? '' : `class=${within}&`;
	}

	/** The step the address names, also as the fragment that readers without script use; null for none. */
	get named(): string | null {
		const { searchParams, hash } = new URL(location.href);
		return searchParams.get('step') ?? (hash.startsWith('#step-') ? hash.slice('#step-'.length) : null);
	}

	hrefOf(step: string): ResolvedPathname {
		return resolve(`/(read)/debates/[debate]/tours/[tour]?${this.#within}step=${step}`, this.#at);
	}

	/** Names another step in a new entry. */
	open(step: string, before: string): void {
		this.#behind.push(before);
		this.#write(pushState, step);
	}

	/** Names another step in this entry. */
	correct(step: string): void {
		this.#write(replaceState, step);
	}

	/** Names no step any more in this entry, so that it stands for the tour. */
	forget(): void {
		replaceState(
			this.#within
				? resolve(`/(read)/debates/[debate]/tours/[tour]?${this.#within}`, this.#at)
				: resolve('/(read)/debates/[debate]/tours/[tour]', this.#at),
			{}
		);
	}

	/** Lets the browser go back if that is to this step; it then tells by `popstate`. False when it is not. */
	goneBackTo(step: string): boolean {
		if (this.#behind.at(-1) !== step) return false;
		history.back();
		return true;
	}

	/** To be called on `popstate`: the browser went from one step's entry to another's. */
	popped(from: string, to: string): void {
		if (this.#behind.at(-1) === to) this.#behind.pop();
		else this.#behind.push(from);
	}

	#write(write: typeof pushState, step: string): void {
		write(this.hrefOf(step), {});
	}
}
