import { describe, expect, test } from 'vitest';
import { openMetrics } from '#lib/server/watch/metrics.ts';
import { defectLine, logsJson, requestLine } from '#lib/server/watch/request-log.ts';

describe('the log', () => {
	test('has one line for an answer: when, how, which route, what came of it', () => {
		const line = requestLine({
			at: '2026-11-22T04:00:00.000Z',
			method: 'POST',
			route: '/(live)/classes/[class]/entries',
			status: 200,
			ms: 3.14159
		});
		expect(line).not.toContain('\n');
		expect(JSON.parse(line)).toEqual({
			at: '2026-11-22T04:00:00.000Z',
			level: 'info',
			method: 'POST',
			route: '/(live)/classes/[class]/entries',
			status: 200,
			ms: 3.1
		});
	});

	test('calls our own failures errors, and not a visitor’s', () => {
		const level = (status: number) =>
			JSON.parse(requestLine({ at: '', method: 'GET', route: null, status, ms: 0 })).level;
		expect([200, 303, 404, 429, 500, 503].map(level)).toEqual([
			'info',
			'info',
			'info',
			'info',
			'error',
			'error'
		]);
	});

	test('keeps a defect on one line, however long its trace', () => {
		const line = defectLine('now', 'GET', null, new Error('Something\nbroke'));
		expect(line).not.toContain('\n');
		expect(JSON.parse(line).error).toContain('Something\nbroke');
	});

	test('is written as JSON only when asked for', () => {
		expect([logsJson({}), logsJson({ LOG: 'json' }), logsJson({ LOG: 'yes' })]).toEqual([false, true, false]);
	});
});

test('metrics count answers by route, method and status', async () => {
	const metrics = openMetrics();
	metrics.answered('GET', '/(live)/join', 200, 0.003);
	metrics.answered('GET', '/(live)/join', 200, 0.2);
	metrics.answered('POST', null, 404, 0.001);
	const { body, type } = await metrics.page();
	expect(type).toMatch(/^text\/plain/);
	expect(body).toContain('parallax_request_seconds_count{method="GET",route="/(live)/join",status="200"} 2');
	expect(body).toContain('parallax_request_seconds_count{method="POST",route="none",status="404"} 1');
	expect(body).toContain('parallax_process_resident_memory_bytes');
});
