/** Opens a node by the mouse, once it is large enough to be read and hit. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { wheelDelta } from './contestants.ts';
import { watchForPanel, type ProbedWindow } from './page-probe.ts';
import type { VisitPlan } from './visit.ts';

/** Titles can be read from about there. */
const readable = 0.7;
/** The point of the stage whose nearest node is opened, as shares: where no panel covers it. */
const spot = { x: 0.35, y: 0.5 };

/** Milliseconds from the press of the button to the node's words in the panel; NaN when they did not come. */
export async function openNode(page: Page, session: CDPSession, plan: VisitPlan): Promise<number> {
	const found = await nodeAtSpot(page, plan);
	if (!found) return NaN;
	const deltaY = wheelDelta(plan.who, 1.25, 1);
	for (let turn = 0; turn < 60; turn++) {
		const now = await place(page, found.node);
		if (!now || now.k >= readable) break;
		await session.send('Input.dispatchMouseEvent', {
			type: 'mouseWheel',
			x: now.x,
			y: now.y,
			deltaX: 0,
			deltaY
		});
		await sleep(120);
	}
	await sleep(800);
	const now = await place(page, found.node);
	if (!now) return NaN;
	const { x, y } = now;
	await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
	await sleep(300);
	await page.evaluate(watchForPanel, { title: found.node.title, text: found.node.text });
	const button = { x, y, button: 'left', clickCount: 1 } as const;
	const pressed = session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
	await Promise.all([
		pressed,
		session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button })
	]);
	const opened = () => (window as unknown as ProbedWindow).probe.opened;
	const awaited = page.waitForFunction(opened, null, { polling: 100, timeout: plan.patience });
	return awaited.then(async (handle) => (await handle.jsonValue()) ?? NaN).catch(() => NaN);
}

type Node = VisitPlan['measured']['graph']['nodes'][number];

async function placeOfStage(page: Page) {
	return page.evaluate(() => {
		const { drawing } = window as unknown as ProbedWindow;
		const view = drawing?.view();
		const stage = drawing?.stage()?.getBoundingClientRect();
		return view && stage
			? { view, stage: { x: stage.x, y: stage.y, width: stage.width, height: stage.height } }
			: null;
	});
}

/** The node whose middle is nearest to the spot. */
async function nodeAtSpot(page: Page, { measured }: VisitPlan): Promise<{ readonly node: Node } | null> {
	const now = await placeOfStage(page);
	if (!now) return null;
	const { view, stage } = now;
	const x = (stage.width * spot.x - view.x) / view.k;
	const y = (stage.height * spot.y - view.y) / view.k;
	const away = (node: Node) => Math.hypot(node.x + node.width / 2 - x, node.y + node.height / 2 - y);
	const node = measured.graph.nodes.toSorted((a, b) => away(a) - away(b))[0];
	return node ? { node } : null;
}

/** Where the middle of a node is on the page, and how large it is drawn. */
async function place(page: Page, node: Node) {
	const now = await placeOfStage(page);
	if (!now) return null;
	const { view, stage } = now;
	return {
		k: view.k,
		x: stage.x + view.x + (node.x + node.width / 2) * view.k,
		y: stage.y + view.y + (node.y + node.height / 2) * view.k
	};
}
