import { attributionLine } from './brief-words.ts';
import type { BriefCard } from './brief-card.ts';
import { cardWords } from './card-words.ts';
import { reasonsOf, reasonsWanted, type BriefWork, type ReasonPick } from './brief-work.ts';
import type { Brief, BriefClaim } from './brief.ts';

/** A reason a student leaves the preparation with. */
export interface PickedReason {
	readonly claim: BriefClaim;
	/** Null while none is picked. */
	readonly card: BriefCard | null;
	/** The card's words; empty without a card. */
	readonly words: string;
	/** Who says them; empty without a card. */
	readonly attribution: string;
}

/** What can be picked: claims of the case and answers to the others that are quoted. */
export function claimsToPick({
	reasons,
	answers
}: Pick<Brief, 'reasons' | 'answers'>): readonly BriefClaim[] {
	return [...reasons, ...answers].filter(({ cards }) => cards.length > 0);
}

/** The reasons picked, in the student's order; claims the brief no longer has are left out. */
export function pickedReasons(brief: Brief, work: Pick<BriefWork, 'reasons'>): readonly PickedReason[] {
	const claims = claimsToPick(brief);
	return reasonsOf(work, brief.position.id).flatMap(({ claim: id, passage }) => {
		const claim = claims.find(({ node }) => node.id === id);
		if (!claim) return [];
		const card = claim.cards.find(({ passageId }) => passageId === passage) ?? null;
		return [
			{
				...{ claim, card },
				words: card ? cardWords(card) : '',
				attribution: card ? attributionLine(card) : ''
			}
		];
	});
}

/** The picks with this quotation as the claim's own, or without it when it was; as they are when all places are taken. */
export function withPickTurned(picks: readonly ReasonPick[], pick: ReasonPick): readonly ReasonPick[] {
	const same = picks.find(({ claim }) => claim === pick.claim);
	if (same?.passage === pick.passage) return picks.filter((each) => each !== same);
	if (same) return picks.map((each) => (each === same ? pick : each));
	return picks.length < reasonsWanted ? [...picks, pick] : picks;
}
