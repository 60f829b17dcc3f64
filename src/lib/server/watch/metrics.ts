import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What an operator's Prometheus reads. */
export interface Metrics {
	/** An answered request; seconds until the answer began. */
	readonly answered: (method: string, route: string | null, status: number, seconds: number) => void;
	/** In the text format of Prometheus, with its media type. */
	readonly page: () => Promise<{ readonly body: string; readonly type: string }>;
}

/** Seconds: a file, a page, a database that waits. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Counts answers by route and status besides what every Node process tells of itself. */
export function openMetrics(): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry, prefix: 'parallax_' });
	const requests = new Histogram({
		name: 'parallax_request_seconds',
		help: 'Seconds until an answer began, by route; pages that are files are not counted.',
		labelNames: ['method', 'route', 'status'],
		buckets,
		registers: [registry]
	});
	return {
		answered: (method, route, status, seconds) => {
			requests.observe({ method, route: route ?? 'none', status: String(status) }, seconds);
		},
		page: async () => ({ body: await registry.metrics(), type: registry.contentType })
	};
}

/** Counted only when the operator asked for it with `METRICS=1`; null else. */
export const metrics: Metrics | null = process.env.METRICS === '1' ? openMetrics() : null;
