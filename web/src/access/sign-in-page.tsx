import { SkeletonLines } from '../ui/skeleton.js';

export const SignInPage = () => <SkeletonLines />;
