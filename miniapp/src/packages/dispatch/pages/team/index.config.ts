export default definePageConfig({ navigationBarTitleText: '服务队的单', enablePullDownRefresh: true })
