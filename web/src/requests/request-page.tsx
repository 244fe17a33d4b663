import { SkeletonLines } from '../ui/skeleton.js';

export const RequestPage = () => <SkeletonLines />;
