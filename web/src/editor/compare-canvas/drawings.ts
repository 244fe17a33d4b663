import type { CompareDrawings } from '../../parts/compare-slot.js';
import { CompareCanvas } from './compare-canvas.js';
import { PaperCanvas } from './paper-canvas.js';

export const drawings: CompareDrawings = { Canvas: CompareCanvas, Paper: PaperCanvas };
