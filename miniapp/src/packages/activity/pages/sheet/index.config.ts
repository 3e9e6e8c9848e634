export default definePageConfig({ navigationBarTitleText: '大字单', enablePullDownRefresh: true })
