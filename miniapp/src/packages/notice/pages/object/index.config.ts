export default definePageConfig({ navigationBarTitleText: '提书面异议' })
