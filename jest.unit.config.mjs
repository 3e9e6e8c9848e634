import all from './jest.config.mjs'

/** The unit project alone: what mutation testing runs. */
export default all.projects.find((project) => project.displayName === 'unit')
