/**
 * Every function has its own role (serverless-iam-roles-per-function), yet the framework still writes the shared one,
 * with the rights of all functions together. It is taken out before the template is written,
 * and a function that was given no role of its own then fails packaging instead of silently getting too much.
 */
const dropSharedRole = (serverless) => {
  const { provider } = serverless.service
  const shared = serverless.getProvider('aws').naming.getRoleLogicalId()
  const others = Object.entries(provider.compiledCloudFormationTemplate.Resources).filter(([name]) => name !== shared)
  const users = others.filter(([, resource]) => JSON.stringify(resource).includes(`"${shared}"`)).map(([name]) => name)
  if (users.length > 0) throw new serverless.classes.Error(`without a role of their own: ${users.join(', ')}`)
  provider.compiledCloudFormationTemplate.Resources = Object.fromEntries(others)
}

/** The framework makes its plugins with `new`. */
module.exports = function DropSharedRole(serverless) {
  this.hooks = { 'before:package:finalize': () => dropSharedRole(serverless) }
}
