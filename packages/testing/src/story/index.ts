export { tellerTo } from './teller.ts';
export { tellStory } from './tell-story.ts';
