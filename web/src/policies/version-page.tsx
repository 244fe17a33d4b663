import { SkeletonLines } from '../ui/skeleton.js';

export const VersionPage = () => <SkeletonLines />;
