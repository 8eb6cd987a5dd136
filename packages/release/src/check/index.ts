export { formatPackages } from './format-packages.ts';
