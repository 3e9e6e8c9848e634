/**
 * Every function has its own role (serverless-iam-roles-per-function), yet the framework still writes the shared one,
 * with the rights of all functions together. Nobody uses it: it is taken out before the template is written,
 * and a function that was given no role of its own then fails packaging instead of silently getting too much.
 */
module.exports = class DropSharedRole {
  constructor(serverless) {
    this.hooks = {
      'before:package:finalize': () => {
        const resources = serverless.service.provider.compiledCloudFormationTemplate.Resources
        const shared = serverless.getProvider('aws').naming.getRoleLogicalId()
        const users = Object.entries(resources).filter(
          ([name, resource]) => name !== shared && JSON.stringify(resource).includes(`"${shared}"`),
        )
        if (users.length) throw new serverless.classes.Error(`without a role of their own: ${users.map(([name]) => name).join(', ')}`)
        delete resources[shared]
      },
    }
  }
}
