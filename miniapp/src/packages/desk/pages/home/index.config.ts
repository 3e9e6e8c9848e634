export default definePageConfig({ navigationBarTitleText: '邻里工作台' })
