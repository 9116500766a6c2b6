// A way into a resource from inside a network.

@description('Name of the endpoint.')
param name string

@description('Where it is.')
param location string

@description('Tags.')
param tags object

@description('Subnet that it takes an address of.')
param subnetId string

@description('The resource that it leads to.')
param targetId string

@description('Which of the resource\'s services: blob, queue, sqlServer, postgresqlServer, account.')
param group string

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: name
        properties: {
          privateLinkServiceId: targetId
          groupIds: [group]
        }
      }
    ]
  }
}
