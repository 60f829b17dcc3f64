import type { DraftPlace } from '#lib/pack/workbench/problem-place.ts';
import type { Span } from '#lib/source/model.ts';

/** What the middle of the workbench shows: a part of the draft, or the beginning of a new one. */
export type Desk =
	| DraftPlace
	/** What there is and what comes next. */
	| { readonly kind: 'overview' }
	| { readonly kind: 'new-document' }
	| { readonly kind: 'new-passage'; readonly source: string; readonly segments: readonly Span[] }
	/** With words to begin with, and what it is to act on. */
	| { readonly kind: 'new-node'; readonly passages: readonly string[]; readonly toward: string | null }
	| { readonly kind: 'new-fact'; readonly passages: readonly string[] }
	| { readonly kind: 'tours' };

/** The parts of the workbench; a narrow screen shows one at a time. */
export type Pane = 'documents' | 'card' | 'map' | 'problems';
