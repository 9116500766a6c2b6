// The service that reads.

@description('Name of the resource; part of its address.')
param name string

@description('Where it is.')
param location string

@description('Tags.')
param tags object

@description('F0 or S0.')
param sku string

@description('Object id of the identity that has documents read.')
param principalId string

@description('Whether it can be reached from the internet.')
param publicNetworkAccess bool

@description('Subnet of the private endpoint, where it can not.')
param privateEndpointSubnetId string

@description('Whether to keep the zone of private names here.')
param createPrivateDnsZones bool

// Cognitive Services User: analyse, and nothing that changes the resource.
var cognitiveServicesUser = 'a97b65f3-24c7-4388-baec-2e87135dc908'

resource service 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name
  location: location
  tags: tags
  kind: 'FormRecognizer'
  sku: { name: sku }
  // By it, it reads from a storage account that is shut to the internet.
  identity: { type: 'SystemAssigned' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: publicNetworkAccess ? 'Enabled' : 'Disabled'
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(service.id, principalId, cognitiveServicesUser)
  scope: service
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cognitiveServicesUser)
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
    zoneName: createPrivateDnsZones ? 'privatelink.cognitiveservices.azure.com' : ''
  }
}

@description('Address of the service.')
output endpoint string = service.properties.endpoint

@description('Object id of the service\'s own identity.')
output principalId string = service.identity.principalId
