import { SkeletonLines } from '../ui/skeleton.js';

export const ComparePage = () => <SkeletonLines />;
