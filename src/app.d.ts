import type { DebateHead } from '#lib/components/debate/debate-head.ts';
import type { SheetCredit } from '#lib/components/map/sheet-extent.ts';

declare global {
	/** Whether the site is built as files without a server, and so without classes. */
	const __STATIC_SITE__: boolean;
	namespace App {
		interface PageData {
			/** Set by the layout of a debate; the masthead shows its sections. */
			debateHead?: DebateHead;
			/** Set on pages with a permanent link: the version and mark it carries. */
			permanent?: string | null;
			/** Set where a map is shown; stands on what is taken along of it. */
			mapCredit?: SheetCredit;
			/** Set on pages made to stand in a frame on another site: they have no masthead and no footer. */
			framed?: true;
			/** Set on the pages of a student in a class. */
			seat?: { readonly id: string; readonly name: string };
			/** Set on pages of a class that say themselves how their connection stands. */
			quietLive?: true;
		}
	}
}

declare module '@citation-js/core' {
	namespace plugins.output {
		interface Formats {
			/** Of `@citation-js/plugin-ris`, which comes without types. */
			ris: () => string;
		}
	}
}

export {};
