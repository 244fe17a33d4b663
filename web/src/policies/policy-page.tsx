import { SkeletonLines } from '../ui/skeleton.js';

export const PolicyPage = () => <SkeletonLines />;
