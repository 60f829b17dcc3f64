import type { PositionColour } from '#lib/debate/model.ts';

/** A side as it is shown: a position by mark and short name; null for the task without a side. */
export interface SideShown {
	readonly name: string;
	readonly colour: PositionColour;
}

/** How far a seat is in one tour. */
export interface TourWalked {
	readonly tourId: string;
	readonly title: string;
	/** 0 to 1. */
	readonly share: number;
	readonly finished: boolean;
}

/** A seat as the coach sees it: what is done, never what it says. */
export interface BoardSeat {
	readonly id: string;
	readonly name: string;
	/** Whether a page of the seat is open now. */
	readonly present: boolean;
	/** Marked absent by the coach: left out of draws and groups. */
	readonly absent: boolean;
	/** `undrawn` before a draw or for who came after it; `none` for the task without a side. */
	readonly side: SideShown | 'none' | 'undrawn';
	/** The tours of the class, in their order. */
	readonly tours: readonly TourWalked[];
	/** Whether passages are marked in the brief, and whether reasons are written. */
	readonly marked: boolean;
	readonly reasoned: boolean;
}

/** A seat that was taken away or merged into another. */
export interface GoneSeat {
	readonly id: string;
	readonly name: string;
	/** The name of the seat it was merged into; null when it was removed. */
	readonly mergedInto: string | null;
}
