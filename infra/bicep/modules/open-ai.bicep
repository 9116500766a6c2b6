// A language model of Azure OpenAI, for those who have chosen one.

@description('Name of the resource; part of its address.')
param name string

@description('Where it is; not every model is everywhere.')
param location string

@description('Tags.')
param tags object

@description('Model, such as gpt-4o-mini.')
param model string

@description('Version of the model, such as 2024-07-18.')
param modelVersion string

@description('Where the model runs: Standard in this region, GlobalStandard anywhere.')
@allowed(['Standard', 'DataZoneStandard', 'GlobalStandard'])
param deploymentType string

@description('Thousands of tokens a minute.')
param capacity int

@description('Object id of the identity that asks it.')
param principalId string

@description('Whether it can be reached from the internet.')
param publicNetworkAccess bool

@description('Subnet of the private endpoint, where it can not.')
param privateEndpointSubnetId string

@description('Whether to keep the zone of private names here.')
param createPrivateDnsZones bool

// Cognitive Services OpenAI User: asks models, and deploys none.
var openAiUser = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

resource service 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled'
  }

  resource deployed 'deployments' = {
    name: model
    sku: { name: deploymentType, capacity: capacity }
    properties: {
      model: { format: 'OpenAI', name: model, version: modelVersion }
      versionUpgradeOption: 'NoAutoUpgrade'
    }
  }
}

resource asks 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(service.id, principalId, openAiUser)
  scope: service
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', openAiUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

module endpoint 'private-endpoint.bicep' = if (!publicNetworkAccess) {
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    subnetId: privateEndpointSubnetId
    targetId: service.id
    group: 'account'
    zoneName: createPrivateDnsZones ? 'privatelink.openai.azure.com' : ''
  }
}

@description('Address of the service.')
output endpoint string = service.properties.endpoint

@description('Name that the model is asked by.')
output deployment string = service::deployed.name
