// The same cases in every ordinary run, so that a red test is a change's doing; FC_SEED=random looks for new ones.
import fc from 'fast-check';

const wanted = process.env['FC_SEED'] ?? '20261121';
const seed = wanted === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wanted);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
