export default definePageConfig({ navigationBarTitleText: '加装电梯公示', enablePullDownRefresh: true })
