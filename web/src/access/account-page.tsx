import { SkeletonLines } from '../ui/skeleton.js';

export const AccountPage = () => <SkeletonLines />;
