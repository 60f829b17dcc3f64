import type { SubmitFunction } from '@sveltejs/kit';
import type { CoachSaid } from '#lib/classroom/coach-said.ts';
import { keptFocus } from './kept-focus.ts';

/** What a form has to say that its page would not: it did not reach the server, or belongs to another page. */
class FormNews {
	said: CoachSaid | null = $state.raw(null);
}

/** Written in the browser alone; on the server it stays empty. */
export const formNews = new FormNews();

const unsent: CoachSaid = {
	said: 'This did not reach the server, so nothing has changed. Try again when the connection is back.',
	refused: true
};

/**
 * A form that is sent once at a time, keeps what was typed when it fails, keeps the focus of who presses by keyboard, and
 * never trades the page for an error because the network is away: `use:enhance={form.submit}`.
 */
export class SteadyForm {
	/** Whether an answer is awaited. */
	sending = $state(false);
	readonly #empties: boolean;

	/** `empties`: whether its fields are emptied when it has succeeded. */
	constructor(empties = false) {
		this.#empties = empties;
	}

	readonly submit: SubmitFunction = ({ action, formElement, cancel }) => {
		if (this.sending) return cancel();
		this.sending = true;
		formNews.said = null;
		const giveFocusBack = keptFocus(formElement);
		return async ({ result, update }) => {
			if (result.type === 'error' && result.status === undefined) formNews.said = unsent;
			else await update({ reset: this.#empties });
			const elsewhere = action.pathname !== location.pathname;
			if (elsewhere && (result.type === 'success' || result.type === 'failure') && result.data) {
				formNews.said = { said: String(result.data.said ?? ''), refused: result.type === 'failure' };
			}
			this.sending = false;
			giveFocusBack();
		};
	};
}
