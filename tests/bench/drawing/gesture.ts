/** Three seconds of a reader's hand: near by the wheel, round in a circle with the button down, away again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import { wheelDelta, type Contestant } from './contestants.ts';

/** Events of each of the three seconds. */
const events = 60;
const radius = 120;

/** A point of the page in CSS pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** The part of the browser's `Input.dispatchMouseEvent` that is used. */
interface MouseEvent extends Point {
	readonly type: 'mouseWheel' | 'mousePressed' | 'mouseMoved' | 'mouseReleased';
	readonly deltaX?: number;
	readonly deltaY?: number;
	readonly button?: 'left';
	readonly buttons?: number;
	readonly clickCount?: number;
}

/** The events in the order and at the pace of the hand. `nearer` is how many times the wheel magnifies. */
export function gestureEvents(who: Contestant, middle: Point, nearer: number): readonly MouseEvent[] {
	const { x, y } = middle;
	const deltaY = wheelDelta(who, nearer, events);
	const wheel = (sign: 1 | -1): MouseEvent[] =>
		Array.from({ length: events }, () => ({ type: 'mouseWheel', x, y, deltaX: 0, deltaY: sign * deltaY }));
	const drag = Array.from({ length: events }, (_, at): MouseEvent => {
		const angle = (2 * Math.PI * at) / (events - 1);
		const point = { x: x + radius * Math.sin(angle), y: y + radius * (1 - Math.cos(angle)) };
		if (at === 0) return { type: 'mousePressed', ...point, button: 'left', clickCount: 1 };
		if (at === events - 1) return { type: 'mouseReleased', ...point, button: 'left', clickCount: 1 };
		return { type: 'mouseMoved', ...point, button: 'left', buttons: 1 };
	});
	return [...wheel(1), ...drag, ...wheel(-1)];
}

/** Sends the events on time, whether or not the page keeps up, and waits until it has taken them all. */
export async function perform(page: CDPSession, list: readonly MouseEvent[]): Promise<void> {
	const began = performance.now();
	const taken: Promise<unknown>[] = [];
	for (const [at, event] of list.entries()) {
		const early = began + (at * 1000) / events - performance.now();
		if (early > 1) await sleep(early);
		taken.push(page.send('Input.dispatchMouseEvent', event));
	}
	await Promise.all(taken);
}
