import type { ChartWay, TourChart } from './tour-chart.ts';

/** The chart as lines of text: every step, and below it its ways on. */
export function chartText({ steps, ways }: TourChart): string {
	return steps
		.map(({ id, title, asks, start, finish }) => {
			const marks = [start ? 'start' : '', asks ?? '', finish ? 'finish' : ''].filter((mark) => mark !== '');
			const head = `${id}  ${title}${marks.length > 0 ? `  [${marks.join(', ')}]` : ''}`;
			return [head, ...ways.filter(({ from }) => from === id).map(wayText)].join('\n');
		})
		.join('\n');
}

/** What opens a way, in words; empty when nothing does. */
export function conditionText({ when, otherwise }: Pick<ChartWay, 'when' | 'otherwise'>): string {
	if (when.length > 0) return when.map((each) => `“${withinMarks(each)}”`).join(' and ');
	return otherwise ? 'otherwise' : '';
}

/** Marks within marks are single ones. */
function withinMarks(text: string): string {
	return text.replaceAll('“', '‘').replaceAll('”', '’');
}

function wayText(way: ChartWay): string {
	const condition = conditionText(way);
	return `    → ${way.to}${condition === '' ? '' : `  (${condition})`}`;
}
