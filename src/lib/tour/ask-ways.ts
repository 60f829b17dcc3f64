/** Asks with ids only: what the machine knows of them, and what travels to the browser for it. Every `Ask` is one. */

export interface ChoiceWays {
	readonly kind: 'choice';
	readonly choices: readonly { readonly id: string; readonly to: string | null }[];
}

export interface StanceWays {
	readonly kind: 'stance';
	readonly positions: readonly { readonly id: string }[];
}

export interface MatchWays {
	readonly kind: 'who-said-it' | 'claim-or-step' | 'sort';
	readonly offered: readonly string[];
	readonly key: Readonly<Record<string, string>>;
}

export interface MarkWays {
	readonly kind: 'predict' | 'pick-evidence';
	readonly options: readonly string[];
	readonly key: readonly string[];
}

export interface RestateWays {
	readonly kind: 'restate';
	readonly passages: readonly string[];
	readonly least: number;
}

export type AskWays = ChoiceWays | StanceWays | MatchWays | MarkWays | RestateWays;
