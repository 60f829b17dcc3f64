import type { DebateHead } from '#lib/components/debate/debate-head.ts';

declare global {
	namespace App {
		interface PageData {
			/** Set by the layout of a debate; the masthead shows its sections. */
			debateHead?: DebateHead;
		}
	}
}

export {};
