/**
 * `npm run bench:map`: the map against its rivals, first their layouts, then their drawings. PART=layout or
 * PART=drawing runs one half; what else can be set stands at the head of each.
 */
import { env } from 'node:process';

if (env.PART !== 'drawing') await import('./map-layout.ts');
if (env.PART !== 'layout') await import('./map-drawing.ts');
