import type { LayoutLoad } from './$types.js';

export const load: LayoutLoad = () => ({ framed: true as const });
